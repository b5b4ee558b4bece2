/** Where the headings of a printed document came to stand. */
import { getDocumentProxy } from 'unpdf'

/** On which sheet, from 1, each place stands that the document leads to: by its id. */
export type Sheets = ReadonlyMap<string, number>

type Destination = Parameters<Awaited<ReturnType<typeof getDocumentProxy>>['getPageIndex']>[0]

export const sheetsInPdf = async (pdf: Buffer): Promise<Sheets> => {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  try {
    const places = Object.entries(await document.getDestinations())
    const sheets = places.map(async ([id, [page]]: [string, ReadonlyArray<Destination>]) => {
      if (page === undefined) throw new Error(`nothing stands at ${id}`)
      return [id, (await document.getPageIndex(page)) + 1] as const
    })
    return new Map(await Promise.all(sheets))
  } finally {
    await document.cleanup()
  }
}
