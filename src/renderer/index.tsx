import './design/design.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { cssVariablesResolver } from './design/css-variables-resolver.ts'
import { theme } from './design/theme.ts'
import { words } from './i18n/words.ts'
import { loadSettings } from './settings/settings-store.ts'
import { App } from './shell/app.tsx'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { queryClient } from './studio.ts'

await loadSettings().catch((error: unknown) => console.error(error))

const root = document.getElementById('root')
if (!root) {
  throw new Error('index.html has no #root')
}

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={queryClient}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          defaultColorScheme="auto"
        >
          <ErrorBoundary>
            <App />
          </ErrorBoundary>
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
