/** Where the announcements are found as a feed. */
export const feedPath = '/announcements.atom'
