"""What both editions set pages with: boxes, measured paragraphs, marks, QR codes."""
