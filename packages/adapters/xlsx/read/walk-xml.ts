import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'

/** A begin tag; names of tags and attributes come without their prefix, which every writer chooses otherwise. */
export type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

export type XmlHandler = {
  open?: (tag: Tag) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** XML that is not well-formed, or is cut off. */
export class BrokenXml extends Error {
  override name = 'BrokenXml'
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const plainAttributes = (attributes: Record<string, string>): Record<string, string> => {
  for (const name in attributes) if (name.includes(':')) attributes[local(name)] ??= attributes[name]!
  return attributes
}

/**
 * Reads XML piece by piece and calls the handler; yields after each piece, so that whoever collects can hand on. Entities
 * of a document type are not expanded (none of the formats read here has one), so none can swell.
 */
export async function* walkXml(stream: Readable, handler: XmlHandler): AsyncGenerator<void, void, void> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8')
  parser.on('error', error => {
    throw new BrokenXml(error.message)
  })
  const { open, text, close } = handler
  if (open)
    parser.on('opentag', ({ name, attributes }) =>
      open({ name: local(name), attributes: plainAttributes(attributes as Record<string, string>) }),
    )
  if (text) parser.on('text', text)
  if (close) parser.on('closetag', ({ name }) => close(local(name)))
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }))
      yield
    }
    parser.write(decoder.decode())
    parser.close()
    yield
  } finally {
    stream.destroy()
  }
}
