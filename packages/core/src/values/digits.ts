/** The number that stands in some places of a text; NaN when there is anything but digits. */
export const digits = (text: string, from: number, until: number): number => {
  let number = 0
  for (let place = from; place < until; place += 1) {
    const digit = text.charCodeAt(place) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}
