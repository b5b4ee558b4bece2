/** How data say that they are of a made-up network: beside them, and in the name under which they are kept. */
export const demonstrationHeader = ['cofc-demonstration', 'yes'] as const

/**
 * The name of a file for what is at an address.
 * @example
 * ```ts
 * expect(fileNameOf('/reports/national/2023-2024?revision=1', false)).toBe('national-2023-2024.json')
 * expect(fileNameOf('/communities/TC-0001/history', true)).toBe('demonstration-communities-TC-0001-history.json')
 * ```
 */
export const fileNameOf = (url: string, isDemonstration: boolean): string => {
  const [path = ''] = url.split('?')
  const words = path.split('/').filter(word => word !== '' && word !== 'reports')
  const name = [...(isDemonstration ? ['demonstration'] : []), ...words].join('-').replaceAll(/[^\w-]/g, '')
  return `${name}.json`
}
