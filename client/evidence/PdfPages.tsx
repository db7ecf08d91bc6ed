import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Loading } from '../ui/Loading.tsx'
import { BundledData } from './bundledData.ts'
import { evidencePath } from './carrier.ts'
import css from './Evidence.module.css'

GlobalWorkerOptions.workerSrc = workerUrl

interface PdfPagesProps {
  readonly sha256: string
  readonly name: string
  readonly onFailed: () => void
}

/** The pages of a PDF, one at a time, drawn by a thread of this page. Nothing in the file is run, and nothing is fetched for it. */
export default function PdfPages({ sha256, name, onFailed }: PdfPagesProps) {
  const { t } = useTranslation('evidence')
  const [pdf, setPdf] = useState<PDFDocumentProxy>()
  const [n, setN] = useState(1)
  const failed = useRef(onFailed)
  failed.current = onFailed

  useEffect(() => {
    const task = getDocument({
      url: evidencePath(sha256),
      isEvalSupported: false,
      // No WebAssembly under our policy; what needs it is drawn by plain script.
      useWasm: false,
      useWorkerFetch: false,
      BinaryDataFactory: BundledData,
      cMapPacked: true,
    })
    let gone = false
    task.promise.then(setPdf, () => {
      if (!gone) failed.current()
    })
    return () => {
      gone = true
      void task.destroy()
    }
  }, [sha256])

  if (pdf === undefined) return <Loading />
  const count = pdf.numPages
  return (
    <div className={css.pages}>
      <Page pdf={pdf} n={n} label={`${name} ${t('pageOf', { n, count })}`} onFailed={onFailed} />
      {count > 1 && (
        <div className={css.acts}>
          <Button {...(n === 1 && { blocked: t('previous') })} onClick={() => setN(n - 1)}>
            {t('previous')}
          </Button>
          <span role="status">{t('pageOf', { n, count })}</span>
          <Button {...(n === count && { blocked: t('next') })} onClick={() => setN(n + 1)}>
            {t('next')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Sharp enough to read on a screen of a phone, small enough for its memory. */
const WIDTH = 1000

function Page({
  pdf,
  n,
  label,
  onFailed,
}: {
  pdf: PDFDocumentProxy
  n: number
  label: string
  onFailed: () => void
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const failed = useRef(onFailed)
  failed.current = onFailed
  useEffect(() => {
    let cancel = () => {}
    let gone = false
    const draw = async () => {
      const page = await pdf.getPage(n)
      const target = canvas.current
      if (gone || target === null) return
      const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width })
      target.width = viewport.width
      target.height = viewport.height
      const task = page.render({ canvas: target, viewport })
      cancel = () => task.cancel()
      await task.promise
      target.dataset.drawn = String(n)
    }
    draw().catch(() => {
      if (!gone) failed.current()
    })
    return () => {
      gone = true
      cancel()
    }
  }, [pdf, n])
  return <canvas ref={canvas} role="img" aria-label={label} className={css.page} />
}
