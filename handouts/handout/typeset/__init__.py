"""What both editions set pages with: boxes, texts and their notices, charts, marks, QR codes."""
