/** A report as one file that stands alone: styles inside, nothing to choose, no way to other pages. */
import type { LocalReport, MembershipRegister, MembersOfCycle, NationalReport } from '@cofc/reports'
import { renderToString } from 'preact-render-to-string'
import { stylesheet } from './assets/stylesheet.ts'
import { localPage } from './pages/local/page.tsx'
import { nationalPage } from './pages/national/page.tsx'
import { registerOrMembersPage } from './pages/register/page.tsx'
import type { Page } from './parts/layout.tsx'

const Document = ({ title, body }: Page) => (
  <html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <title>{`${title} – Community of Communities`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <style dangerouslySetInnerHTML={{ __html: stylesheet.body }} />
    </head>
    <body>
      <div class="nhsuk-width-container">
        <main class="nhsuk-main-wrapper" id="maincontent">
          {body}
        </main>
      </div>
    </body>
  </html>
)

/** Links to other pages lead nowhere in a file: their text stays. */
const standingAlone = (html: string): string =>
  html.replaceAll(/<form\b.*?<\/form>/gs, '').replaceAll(/<a\b[^>]*\bhref="\/[^"]*"[^>]*>(.*?)<\/a>/gs, '$1')

const inOneFile = (page: Page): string => `<!DOCTYPE html>${standingAlone(renderToString(<Document {...page} />))}\n`

export const nationalDocument = async (report: NationalReport): Promise<string> => inOneFile(await nationalPage(report))
export const localDocument = async (report: LocalReport): Promise<string> => inOneFile(await localPage(report))
export const registerDocument = async (register: MembershipRegister): Promise<string> =>
  inOneFile(registerOrMembersPage({ register, cycles: [] }))
export const membersDocument = async (members: MembersOfCycle): Promise<string> =>
  inOneFile(registerOrMembersPage({ members, cycles: [] }))
