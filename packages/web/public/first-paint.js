// Colour scheme and language before the first paint, so that nobody sees the wrong one flash by.
const scheme = localStorage.getItem('mantine-color-scheme-value') ?? 'auto'
const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
const language = localStorage.getItem('lang') ?? (/^de\b/i.test(navigator.language) ? 'de' : 'en')
document.documentElement.lang = language === 'de' ? 'de' : 'en'
