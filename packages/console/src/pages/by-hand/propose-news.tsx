/** News for the network. */
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import { linkName, titleName, wordsName, type NewsFound } from '../../hand-made/propose-news.ts'
import { Area, Line, textOr } from '../../parts/inputs.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Framed, problemsIn } from './framed.tsx'
import { fromDashboard } from './of-review.tsx'

export const proposeNewsPage = (shown: HandMadeShown<NewsFound>): Page => {
  const { found, typed, problems } = shown
  return {
    title: 'Tell the network news',
    ...fromDashboard({ community: found.community as never }),
    problems: problemsIn(shown),
    body: (
      <>
        <h1 class="nhsuk-heading-xl">Tell the network news</h1>
        <p class="lede">
          The network team reads it, and tells it to members or to everybody, or tells you why not. Your community is
          named with it.
        </p>
        <Framed
          shown={shown}
          saved="Sent. The network team answers. You can tell more."
          buttons={[{ does: 'go', text: 'Continue' }]}
        >
          <Line name={titleName} label="Title" problems={problems} text={textOr(typed, titleName, '')} />
          <Area
            name={wordsName}
            label="News"
            hint="Name no client. What you write can be erased later."
            rows={6}
            problems={problems}
            text={textOr(typed, wordsName, '')}
          />
          <Line
            name={linkName}
            label="Where more is found (optional)"
            hint="For example https://example.org/news."
            problems={problems}
            text={textOr(typed, linkName, '')}
          />
        </Framed>
      </>
    )
  }
}
