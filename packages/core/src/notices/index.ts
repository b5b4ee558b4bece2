/** What would be said to whom on a day: templates, and the notices made by them. Nothing is sent. */
export { type Notice, type NoticeTo } from './notice.ts'
export { noticesOn, type RecordsOfNotices } from './notices-on.ts'
export { noticeNames, noticeTemplates, placesIn, type NoticeName, type NoticeTemplate } from './templates.ts'
