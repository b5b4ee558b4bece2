/** How much one page holds, and from where a stream is read, whatever number was asked for. */
import type { FollowOptions } from './event-store.ts'

/** The most events in one page of a stream, and in one of the history unless another number is asked for. */
export const mostInPage = 500

/**
 * The most bytes of JSON in one page: it ends with the event that takes it beyond. Events may be large, so that the number
 * of them alone would bound no memory.
 */
export const largestPage = 8 * 1024 * 1024

/**
 * The version from which a stream is read: the next whole number from 1 on. What is no number is as nothing asked for.
 * @example
 * ```ts
 * expect([undefined, -3, 1.5, NaN].map(firstVersion)).toEqual([1, 1, 2, 1])
 * expect(firstVersion(Infinity)).toBe(Number.MAX_SAFE_INTEGER)
 * ```
 */
export const firstVersion = (from: number | undefined): number =>
  from !== undefined && from > 1 ? Math.min(Math.ceil(from), Number.MAX_SAFE_INTEGER) : 1

/** How many events a page holds at most: a whole number from 1 on. What is no number is as nothing asked for. */
export const pageSizeOf = ({ pageSize = mostInPage }: Pick<FollowOptions, 'pageSize'>): number =>
  Number.isNaN(pageSize) ? mostInPage : Math.max(1, Math.min(Math.floor(pageSize), Number.MAX_SAFE_INTEGER))
