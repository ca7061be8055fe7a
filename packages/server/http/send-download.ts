import type { FastifyReply } from 'fastify'
import type { Download } from './call.ts'

/** A name in plain ASCII for clients that know no other, without what ends a quoted string. */
const plainName = (name: string): string => name.replace(/[^\x20-\x7e]|["\\]/g, '_')

/**
 * Sends a file to be saved, never to be shown: a picture with foreign text in it is not opened in this origin
 * (RFC 6266: the name in UTF-8, and one in ASCII beside it).
 */
export const sendDownload = (reply: FastifyReply, { bytes, type, name }: Download): FastifyReply =>
  reply
    .code(200)
    .type(type)
    .header(
      'content-disposition',
      `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('cache-control', 'no-store')
    .send(bytes instanceof Uint8Array ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : bytes)
