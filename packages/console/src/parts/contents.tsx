/** What a long page holds. */
export interface Chapter {
  readonly id: string
  readonly title: string
}
export const Contents = ({ chapters }: { readonly chapters: ReadonlyArray<Chapter> }) => (
  <nav class="nhsuk-contents-list" aria-label="On this page">
    <h2 class="nhsuk-u-visually-hidden">On this page</h2>
    <ol class="nhsuk-contents-list__list contents">
      {chapters.map(({ id, title }) => (
        <li class="nhsuk-contents-list__item">
          <a class="nhsuk-contents-list__link" href={`#${id}`}>
            {title}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)
