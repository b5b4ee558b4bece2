/** What a long page holds. */
export interface Chapter {
  readonly id: string
  readonly title: string
  readonly parts?: ReadonlyArray<Chapter>
}
const Links = ({ chapters, more = '' }: { readonly chapters: ReadonlyArray<Chapter>; readonly more?: string }) => (
  <ol class={`nhsuk-contents-list__list${more}`}>
    {chapters.map(({ id, title, parts = [] }) => (
      <li class="nhsuk-contents-list__item">
        <a class="nhsuk-contents-list__link" href={`#${id}`}>
          {title}
        </a>
        {parts.length === 0 ? null : <Links chapters={parts} />}
      </li>
    ))}
  </ol>
)

export const Contents = ({ chapters }: { readonly chapters: ReadonlyArray<Chapter> }) => (
  <nav class="nhsuk-contents-list" aria-label="On this page">
    <h2 class="nhsuk-u-visually-hidden">On this page</h2>
    <Links chapters={chapters} more=" contents" />
  </nav>
)
