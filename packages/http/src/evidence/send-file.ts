/**
 * A file of evidence as it is sent: to be saved, never to be shown by the browser, of the kind that was found in it, and kept by
 * nobody on the way.
 */
import type { EvidenceFile } from '@cofc/application'
import type { FastifyReply } from 'fastify'

const notOfHeaders = /['()*]/g
const inHex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
/** As RFC 6266 has it: the name in UTF-8, and one for those who do not read that. */
const disposition = (name: string): string => {
  const ending = /\.[a-z\d]{1,8}$/i.exec(name)?.[0] ?? ''
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(notOfHeaders, inHex)
  return `attachment; filename="evidence${ending}"; filename*=UTF-8''${encoded}`
}

export const sendFile = (reply: FastifyReply, { name, bytes, mediaType }: EvidenceFile): FastifyReply =>
  reply
    .header('content-disposition', disposition(name))
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
    .header('cache-control', 'no-store')
    .type(mediaType)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
