export const RosterExport = (_: Record<string, unknown>) => null
