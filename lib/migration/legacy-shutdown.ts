/** The legacy integration was to be shut down at the end of this day. */
const lastDay = '2025-04-30';

/** May the legacy integration be gone? Then earlier values are perhaps no way back. */
export const isAfterLegacyShutdown = (now: Date): boolean => now.toISOString().slice(0, 10) > lastDay;
