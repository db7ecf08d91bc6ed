import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { createRouter } from './app/routes.tsx'
import { startInDistrictZone } from './server/useMeta.ts'
import { SessionProvider } from './session/SessionProvider.tsx'
import { completeCatalogue, startCatalogue } from './text/catalogue.ts'
import { rememberedLanguage } from './text/language.ts'
import './ui/base.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

await Promise.all([startCatalogue(rememberedLanguage(localStorage)), startInDistrictZone()])
createRoot(root).render(
  <StrictMode>
    <SessionProvider>
      <RouterProvider router={createRouter()} />
    </SessionProvider>
  </StrictMode>,
)

// Whoever asks for another language before it is here, or after this failed, loads it then.
completeCatalogue().catch(() => undefined)
