/** Stands in for WXT's context, which our scripts do not use: it does nothing, and so the page sees nothing. */
export class ContentScriptContext {}
