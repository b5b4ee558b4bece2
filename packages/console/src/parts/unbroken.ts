/** Ids and cycles in the captions of headings stay whole at the end of a line: a browser would break them at their hyphens. */
const caption = /(<span class="nhsuk-caption-xl">)([^<]*)(?=<\/span>)/g
const named = /(?<![\w-])(?:[A-Z]{1,4}-[A-Z0-9-]*\d|\d{4}-\d{4})(?![\w-])/g

export const withUnbrokenCaptions = (html: string): string =>
  html.replaceAll(
    caption,
    (_, tag: string, text: string) => `${tag}${text.replaceAll(named, id => `<span class="unbroken">${id}</span>`)}`
  )
