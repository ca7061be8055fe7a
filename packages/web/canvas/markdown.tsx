import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import { Fragment, type ReactNode } from 'react'
import styles from './markdown.module.css'

/** Web addresses and mail only: a `javascript:` or `data:` address in a note stays a text. */
const isAddress = (href: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(href.trim())

const drawn = (tokens: readonly Token[] | undefined): ReactNode =>
  (tokens ?? []).map((token, place) => (
    // Tokens have no identity of their own, and a changed text is drawn whole.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={place}>{one(token as MarkedToken)}</Fragment>
  ))

const list = ({ ordered, start, items }: Tokens.List): ReactNode => {
  const lines = items.map((item, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <li key={place}>{drawn(item.tokens)}</li>
  ))
  return ordered ? <ol start={Number(start) || 1}>{lines}</ol> : <ul>{lines}</ul>
}

const table = ({ header, rows }: Tokens.Table): ReactNode => (
  <table>
    <thead>
      <tr>
        {header.map((cell, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <th key={place}>{drawn(cell.tokens)}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <tr key={at}>
          {row.map((cell, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <td key={place}>{drawn(cell.tokens)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** React escapes what it draws, so the few entities that people type are read here. */
const read = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name]!)

/** One piece of Markdown as an element. HTML is never that: it is shown as the text that it is. */
const one = (token: MarkedToken): ReactNode => {
  switch (token.type) {
    case 'paragraph':
      return <p>{drawn(token.tokens)}</p>
    case 'heading':
      // All alike: the outline of the page is not the note's to change.
      return <p className={styles.heading}>{drawn(token.tokens)}</p>
    case 'blockquote':
      return <blockquote>{drawn(token.tokens)}</blockquote>
    case 'list':
      return list(token)
    case 'list_item':
      return drawn(token.tokens)
    case 'table':
      return table(token)
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      )
    case 'codespan':
      return <code>{token.text}</code>
    case 'strong':
      return <strong>{drawn(token.tokens)}</strong>
    case 'em':
      return <em>{drawn(token.tokens)}</em>
    case 'del':
      return <del>{drawn(token.tokens)}</del>
    case 'link':
      return isAddress(token.href) ? (
        <a href={token.href} target="_blank" rel="noreferrer noopener">
          {drawn(token.tokens)}
        </a>
      ) : (
        token.raw
      )
    case 'image':
      // A picture from elsewhere would tell its server who reads the note.
      return isAddress(token.href) ? (
        <a href={token.href} target="_blank" rel="noreferrer noopener">
          {token.text || token.href}
        </a>
      ) : (
        token.raw
      )
    case 'text':
      return 'tokens' in token && token.tokens ? drawn(token.tokens) : read(token.text)
    case 'escape':
      return token.text
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ '
    case 'br':
      return <br />
    case 'hr':
      return <hr />
    case 'space':
    case 'def':
      return null
    case 'html':
      return token.raw
  }
}

/**
 * Markdown as React elements, made from the tokens of the parser. No HTML is written anywhere on the way, so there is
 * nothing to clean and nothing that could be executed.
 */
export const Markdown = ({ text }: { text: string }) => (
  <div className={styles.markdown}>{drawn(new Lexer({ gfm: true, breaks: true }).lex(text))}</div>
)
