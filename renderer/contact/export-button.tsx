export const ContactExport = (_: Record<string, unknown>) => null
