export const ImportDialog = (_: Record<string, unknown>) => null
