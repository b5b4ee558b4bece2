/** The small picture in a browser's tab: three houses' worth of dots in a ring. */
import type { Asset } from './asset.ts'

export const icon: Asset = {
  path: '/assets/icon.svg',
  type: 'image/svg+xml',
  body:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b3b45"/>' +
    '<g fill="#fff"><circle cx="16" cy="9" r="4"/><circle cx="9" cy="21" r="4"/><circle cx="23" cy="21" r="4"/></g></svg>'
}
