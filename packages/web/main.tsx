import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@fontsource-variable/inter/index.css'
import './shell/look.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { readAhead } from './canvas/read-ahead.ts'
import { chooseLanguage, currentLanguage } from './language/language.ts'
import { router } from './router.tsx'
import { paperColors } from './shell/mantine-colors.ts'
import { theme } from './shell/theme.ts'
import { queryClient } from './wire/query-client.ts'

// The cookie may have been cleared while localStorage was not.
chooseLanguage(currentLanguage())

// One-time and guest links carry their token behind `#`, so that it reaches no server's log.
if (/^#\/(owner|guest)\b/.test(location.hash)) history.replaceState(null, '', location.hash.slice(1))

readAhead(location)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={paperColors}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Notifications position="bottom-right" />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
