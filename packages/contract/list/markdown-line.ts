/** A line of Markdown, as far as a list of notes needs it. */
export type MarkdownLine =
  | { kind: 'blank' | 'rule' | 'fence' }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'item'; indent: number; text: string; bullet: string }
  | { kind: 'text'; indent: number; text: string }

// CommonMark counts a tab as up to four columns.
const widthOf = (space: string): number => space.replaceAll('\t', '    ').length

/** Marks of emphasis around words, and `code`, go; an underscore or a star within a word stays. */
export const withoutMarks = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()

export const markdownLine = (line: string): MarkdownLine => {
  if (line.trim() === '') return { kind: 'blank' }
  if (/^\s*(```|~~~)/.test(line)) return { kind: 'fence' }
  const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line)
  if (heading) return { kind: 'heading', level: heading[1]!.length, text: withoutMarks(heading[2]!) }
  if (/^ {0,3}([-*_])\s*(\1\s*){2,}$/.test(line)) return { kind: 'rule' }
  const item = /^(\s*)([-*+•–]|\d{1,9}[.)])(?:\s+(.*))?$/.exec(line)
  if (item) return { kind: 'item', indent: widthOf(item[1]!), bullet: item[2]!, text: (item[3] ?? '').trim() }
  const [, space = '', text = ''] = /^(\s*)(.*)$/.exec(line) ?? []
  return { kind: 'text', indent: widthOf(space), text: text.trim() }
}
