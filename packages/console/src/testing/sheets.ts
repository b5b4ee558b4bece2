/** A printed page as it came out: how full each sheet is, the smallest letters, and what stands at the foot. */
import { getDocumentProxy } from 'unpdf'

interface Sheet {
  /** In points. */
  readonly smallest: number
  /** How far down the sheet its text goes, from 0 to 1. */
  readonly filled: number
  /** The last line above the margin. */
  readonly last: string
  /** What stands in the margins. */
  readonly margins: ReadonlyArray<string>
}
interface Item {
  readonly str: string
  readonly transform: ReadonlyArray<number>
}
const [height, margin] = [841.9, 56]
const at = ({ transform }: Item): number => transform[5] ?? 0
const sizeOf = ({ transform: [, , x = 0, y = 0] }: Item): number => Math.hypot(x, y)
const isInMargin = (item: Item): boolean => at(item) < margin || at(item) > height - 50

const sheetOf = (items: ReadonlyArray<Item>): Sheet => {
  const inside = items.filter(item => !isInMargin(item))
  const lowest = Math.min(height, ...inside.map(at))
  return {
    smallest: Math.min(...items.map(sizeOf)),
    filled: 1 - lowest / height,
    last: inside
      .filter(item => at(item) - lowest < 2)
      .map(({ str }) => str)
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    margins: items.filter(isInMargin).map(({ str }) => str)
  }
}

export const sheetsOf = async (pdf: Uint8Array): Promise<ReadonlyArray<Sheet>> => {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const sheets: Array<Sheet> = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    sheets.push(
      sheetOf((items as ReadonlyArray<Partial<Item>>).filter((item): item is Item => Boolean(item.str?.trim())))
    )
  }
  return sheets
}
