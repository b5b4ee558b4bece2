/** The one rule that the linter lacks: refuses what a selector finds, and says what to write instead. */
interface Refused {
  readonly selector: string
  readonly message: string
}
interface Context {
  readonly options: ReadonlyArray<unknown>
  readonly report: (found: { readonly node: object; readonly message: string }) => void
}

const refused = {
  meta: { type: 'problem', schema: { type: 'array', items: { type: 'object' } } },
  create: ({ options, report }: Context) =>
    Object.fromEntries(
      (options as ReadonlyArray<Refused>).map(({ selector, message }) => [
        selector,
        (node: object) => report({ node, message })
      ])
    )
}

export default { meta: { name: 'syntax' }, rules: { refused } }
