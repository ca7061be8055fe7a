/** The upper half of code page 850, which DOS and old controllers write; the web's decoders do not have it. */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

export const cp850 = {
  decode: (bytes?: Buffer): string =>
    bytes === undefined
      ? ''
      : bytes.toString('latin1').replace(/[\x80-\xff]/g, sign => UPPER[sign.charCodeAt(0) - 128]!),
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122))

const DOS = new Set([0x81, 0x84, 0x8e, 0x94, 0x99, 0x9a, 0xe1])
const WINDOWS = new Set([0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf])

/** German letters within words, as DOS writes them and as Windows does: quotes and dashes stand at the ends of words. */
export const umlautsIn = (bytes: Buffer): { dos: number; windows: number } => {
  const found = { dos: 0, windows: 0 }
  for (let at = 1; at < bytes.length - 1; at++) {
    const byte = bytes[at]!
    if (byte < 128 || !isLetter(bytes[at - 1]) || !isLetter(bytes[at + 1])) continue
    if (DOS.has(byte)) found.dos++
    else if (WINDOWS.has(byte)) found.windows++
  }
  return found
}
