import { SaxesParser } from 'saxes'

/** Parses XML strictly and hands back its text content and the names of its elements; throws where it is not well-formed. */
export const readXml = (xml: string): { texts: string[]; elements: string[] } => {
  const parser = new SaxesParser()
  const [texts, elements]: [string[], string[]] = [[], []]
  parser.on('error', error => {
    throw error
  })
  parser.on('text', text => texts.push(text))
  parser.on('opentag', ({ name }) => elements.push(name))
  parser.write(xml).close()
  return { texts, elements }
}
