/** A report as one file that stands alone: styles inside, nothing to choose, no way to other pages. */
import type { History, MembershipRecord } from '@cofc/application'
import { renderToString } from 'preact-render-to-string'
import { stylesheet } from './assets/stylesheet.ts'
import { historyOnPaper } from './pages/history/on-paper.tsx'
import { membershipRecordPage } from './pages/membership-record/page.tsx'
import { pageOf } from './pages.ts'
import type { Page } from './parts/layout.tsx'
import { AsItStood } from './parts/as-it-stood.tsx'
import { classOf, MadeUp } from './parts/made-up.tsx'
import { Sheets, type SheetOf } from './parts/sheets.tsx'

interface Frame {
  readonly isDemonstration: boolean
  /** Where it was printed before: on which sheets its chapters began. */
  readonly sheetOf?: SheetOf
}
/** As a string of a style sheet: whatever could end it stands as its number. */
const inStyles = (text: string): string =>
  `'${text.replaceAll(/[^\p{L}\p{N} ,.–-]/gu, letter => `\\${(letter.codePointAt(0) ?? 32).toString(16)} `)}'`
/** The cover is without it. */
const runningHead = (text: string): string =>
  `@page { @top-right { content: ${inStyles(text)}; font: 8pt sans-serif; color: #4c6272 } }
@page :first { @top-right { content: none } }`
interface DocumentProps {
  readonly page: Page
  readonly frame: Frame
}
const Document = ({ page: { title, asAt, body, running }, frame }: DocumentProps) => (
  <html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <title>{`${title} – Community of Communities`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <style dangerouslySetInnerHTML={{ __html: stylesheet.body }} />
      {running === undefined ? null : <style dangerouslySetInnerHTML={{ __html: runningHead(running) }} />}
    </head>
    <body class={classOf(frame)}>
      {frame.isDemonstration ? (
        <header>
          <MadeUp {...frame} />
        </header>
      ) : null}
      <div class="nhsuk-width-container">
        <main class="nhsuk-main-wrapper" id="maincontent">
          <AsItStood asAt={asAt} />
          <Sheets.Provider value={frame.sheetOf ?? (() => null)}>{body}</Sheets.Provider>
        </main>
      </div>
    </body>
  </html>
)

/** Links to other pages lead nowhere in a file: their text stays. */
const standingAlone = (html: string): string =>
  html.replaceAll(/<form\b.*?<\/form>/gs, '').replaceAll(/<a\b[^>]*\bhref="\/[^"]*"[^>]*>(.*?)<\/a>/gs, '$1')

const inOneFile = (page: Page, frame: Frame): string =>
  `<!DOCTYPE html>${standingAlone(renderToString(<Document page={page} frame={frame} />))}\n`

/** An answer of the report under this name; `null` when no page is known for it. */
export const documentOf = async (
  key: string,
  answer: unknown,
  frame: Frame = { isDemonstration: false }
): Promise<string | null> => {
  const page = await pageOf(key)?.(answer, { cycles: [], only: {}, follows: () => true })
  return page === undefined ? null : inOneFile(page, frame)
}

/** The membership record of a community. */
export const recordDocument = (record: MembershipRecord, frame: Frame = { isDemonstration: false }): string =>
  inOneFile(membershipRecordPage(record), frame)

/** The history of a community. */
export const historyDocument = (history: History, frame: Frame = { isDemonstration: false }): string =>
  inOneFile(historyOnPaper(history), frame)
