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

interface Frame {
  readonly isDemonstration: boolean
}
interface DocumentProps {
  readonly page: Page
  readonly frame: Frame
}
const Document = ({ page: { title, asAt, body }, frame }: DocumentProps) => (
  <html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <title>{`${title} – Community of Communities`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <style dangerouslySetInnerHTML={{ __html: stylesheet.body }} />
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
          {body}
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
