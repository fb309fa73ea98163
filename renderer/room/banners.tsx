// What is wrong with the desk itself, over every screen, until it is settled.
export function Banners() {
  return null
}
