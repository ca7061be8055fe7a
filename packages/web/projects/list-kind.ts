export const LIST_ENDINGS = '.md,.markdown,.txt,.csv,.tsv,text/markdown,text/csv,text/plain'

/** Whether a picked file is a list rather than a project file. */
export const isList = ({ name }: File): boolean => !/\.(ya?ml|json)$/i.test(name)
