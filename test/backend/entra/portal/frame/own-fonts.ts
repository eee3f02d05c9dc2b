/** Tells Fluent, which reads this when it is loaded, not to fetch fonts from a foreign host. */
Object.assign(window, { FabricConfig: { fontBaseUrl: '' } });
