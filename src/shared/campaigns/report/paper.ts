/** How a report is put on paper: as Electron's `printToPDF` takes it. */
export const PAPER = {
  pageSize: 'A4',
  printBackground: true,
  preferCSSPageSize: true,
  // Headings, lists and tables stay what they are for those who listen.
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width:100%;padding:0 16mm;font:8px sans-serif;color:#535b56;text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
} as const
