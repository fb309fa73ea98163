// Where the page finds the file of an attachment: beside itself, from the core's own store.
export const fileAddress = (sha256: string): string => `/attachments/${sha256}`
