/** How data say that they are of a made-up network: beside them, and in the name under which they are kept. */
export const demonstrationHeader = ['cofc-demonstration', 'yes'] as const

/** The words of an address that say how it is told, and not what. */
const unnamed = new Set(['', 'api', 'reports', 'table.csv', 'table.xlsx'])
/**
 * The name of a file for what is at an address.
 * @example
 * ```ts
 * const made = { isDemonstration: true, ending: 'json' } as const
 * expect(fileNameOf('/communities/TC-0001/history', made)).toBe('demonstration-communities-TC-0001-history.json')
 * const table = { isDemonstration: false, ending: 'csv' } as const
 * expect(fileNameOf('/api/reports/national/2023-2024?revision=1', table)).toBe('national-2023-2024.csv')
 * ```
 */
export const fileNameOf = (
  url: string,
  { isDemonstration, ending }: { readonly isDemonstration: boolean; readonly ending: 'json' | 'csv' | 'xlsx' }
): string => {
  const [path = ''] = url.split('?')
  const words = path.split('/').filter(word => !unnamed.has(word))
  const name = [...(isDemonstration ? ['demonstration'] : []), ...words].join('-').replaceAll(/[^\w-]/g, '')
  return `${name}.${ending}`
}
