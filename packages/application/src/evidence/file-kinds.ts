/** The kinds of files that are taken as evidence, each known by what is in it. Nothing that a browser would run is among them. */
import { zipNames } from './zip-names.ts'

interface FileKind {
  /** How it is called on a page. */
  readonly says: string
  readonly mediaType: string
  /** How the name of such a file may end. */
  readonly endings: ReadonlyArray<string>
  readonly isIn: (bytes: Buffer) => boolean
}
/** The same bytes, not a copy of them. */
const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)
const begins =
  (...first: ReadonlyArray<number>) =>
  (bytes: Buffer): boolean =>
    bytes.subarray(0, first.length).equals(Buffer.from(first))
const beginsWith = (text: string) => begins(...Buffer.from(text, 'latin1'))
const saysAt = (bytes: Buffer, at: number): string => bytes.toString('latin1', at, at + 4)

const macros = /(?:^|\/)vbaProject\.bin$/i
const officeOf = (folder: string) => (bytes: Buffer) => {
  const names = beginsWith('PK')(bytes) ? zipNames(bytes) : null
  return names !== null && names.includes('[Content_Types].xml') && names.some(name => name.startsWith(folder))
}
/** Whether a program is in it that an office program would run. */
export const hasMacros = (bytes: Uint8Array): boolean =>
  beginsWith('PK')(asBuffer(bytes)) && (zipNames(asBuffer(bytes)) ?? []).some(name => macros.test(name))

/** The first entry of such a file is its media type, not compressed. */
const openDocument = (mediaType: string) => (bytes: Buffer) =>
  beginsWith('PK')(bytes) && bytes.toString('latin1', 30, 38) === 'mimetype' && zipNames(bytes) !== null
    ? bytes.toString('latin1', 38, 38 + mediaType.length + 1).startsWith(mediaType)
    : false

/** Of the old office files the name of their main part stands in their directory, in UTF-16. */
const oldOffice = (part: string) => (bytes: Buffer) =>
  begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)(bytes) && bytes.includes(Buffer.from(part, 'utf16le'))

const heif: ReadonlySet<string> = new Set(['heic', 'heix', 'mif1', 'msf1'])
const utf8 = new TextDecoder('utf-8', { fatal: true })
const notOfText = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/
const isText = (bytes: Buffer): boolean => {
  try {
    const text = utf8.decode(bytes)
    // A web page or a drawing made of text could be taken for one by a browser.
    return !notOfText.test(text) && !text.trimStart().startsWith('<')
  } catch {
    return false
  }
}

const word = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'
/** The first kind that fits is the one: text fits last. */
const kinds: ReadonlyArray<FileKind> = [
  { says: 'PDF', mediaType: 'application/pdf', endings: ['pdf'], isIn: beginsWith('%PDF-') },
  { says: 'PNG picture', mediaType: 'image/png', endings: ['png'], isIn: beginsWith('\u0089PNG\r\n\u001a\n') },
  { says: 'JPEG picture', mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], isIn: begins(0xff, 0xd8, 0xff) },
  { says: 'GIF picture', mediaType: 'image/gif', endings: ['gif'], isIn: beginsWith('GIF8') },
  {
    ...{ says: 'WebP picture', mediaType: 'image/webp', endings: ['webp'] },
    isIn: bytes => saysAt(bytes, 0) === 'RIFF' && saysAt(bytes, 8) === 'WEBP'
  },
  {
    ...{ says: 'HEIC picture', mediaType: 'image/heic', endings: ['heic', 'heif'] },
    isIn: bytes => saysAt(bytes, 4) === 'ftyp' && heif.has(saysAt(bytes, 8))
  },
  {
    ...{ says: 'Word file', mediaType: `${word}.wordprocessingml.document`, endings: ['docx'] },
    isIn: officeOf('word/')
  },
  { says: 'Excel file', mediaType: `${word}.spreadsheetml.sheet`, endings: ['xlsx'], isIn: officeOf('xl/') },
  {
    ...{ says: 'PowerPoint file', mediaType: `${word}.presentationml.presentation`, endings: ['pptx'] },
    isIn: officeOf('ppt/')
  },
  { says: 'OpenDocument text', mediaType: `${open}.text`, endings: ['odt'], isIn: openDocument(`${open}.text`) },
  {
    ...{ says: 'OpenDocument table', mediaType: `${open}.spreadsheet`, endings: ['ods'] },
    isIn: openDocument(`${open}.spreadsheet`)
  },
  {
    ...{ says: 'OpenDocument slides', mediaType: `${open}.presentation`, endings: ['odp'] },
    isIn: openDocument(`${open}.presentation`)
  },
  { says: 'Word file', mediaType: 'application/msword', endings: ['doc'], isIn: oldOffice('WordDocument') },
  { says: 'Excel file', mediaType: 'application/vnd.ms-excel', endings: ['xls'], isIn: oldOffice('Workbook') },
  {
    ...{ says: 'PowerPoint file', mediaType: 'application/vnd.ms-powerpoint', endings: ['ppt'] },
    isIn: oldOffice('PowerPoint Document')
  },
  { says: 'CSV file', mediaType: 'text/csv', endings: ['csv'], isIn: isText },
  { says: 'text file', mediaType: 'text/plain', endings: ['txt'], isIn: isText }
]

/** Every media type by which a file is sent. */
export const kindsOfFiles: ReadonlyArray<string> = [...new Set(kinds.map(({ mediaType }) => mediaType))]

/** Every ending that the name of a file may have. */
export const endingsTaken: ReadonlyArray<string> = kinds.flatMap(({ endings }) => endings)

/** The kinds that fit what is in a file: two of text, one of any other, none of what is not taken. */
export const kindsIn = (bytes: Uint8Array): ReadonlyArray<FileKind> => {
  const first = kinds.find(({ isIn }) => isIn(asBuffer(bytes)))
  return first === undefined ? [] : kinds.filter(({ isIn }) => isIn === first.isIn)
}
const byMediaType: ReadonlyMap<string, string> = new Map(kinds.map(({ mediaType, says }) => [mediaType, says]))

/** How a kind is called: `PDF`. */
export const kindName = (mediaType: string): string => byMediaType.get(mediaType) ?? 'File'
