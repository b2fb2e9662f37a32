package html

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
)

// style is all that a page looks like. A page asks for nothing else: no script, no picture, no letters from elsewhere.
//
//go:embed style.css
var style string

// begin writes the page up to its main part: the title, what it is about, and where to find what in it.
func (p *page) begin(title string, head func(), contents func()) {
	sum := sha256.Sum256([]byte(style))
	p.put("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
	p.put(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-`)
	p.text(base64.StdEncoding.EncodeToString(sum[:]))
	p.put(`'">` + "\n")
	p.put(`<meta name="viewport" content="width=device-width, initial-scale=1">` + "\n" + `<meta name="referrer" content="no-referrer">` + "\n" +
		`<meta name="color-scheme" content="light dark">` + "\n<title>")
	p.text(title)
	p.put("</title>\n<style>")
	p.put(markup(style)) // the package's own
	p.put("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<header>\n")
	head()
	p.put("</header>\n<nav aria-label=\"Contents\">\n<ul>\n")
	contents()
	p.put("</ul>\n</nav>\n<main id=\"main\">\n")
}

// entry is a line of the contents, which leads to a place of the part.
func (p *page) entry(id markup, words ...string) {
	p.put(`<li><a href="#`)
	p.text(p.part)
	p.put(id)
	p.put(`">`)
	p.text(words...)
	p.put("</a></li>\n")
}

// end closes the page. The error is that of the first write that failed.
func (p *page) end() error {
	p.put("</main>\n<footer>\n<p>A point says that a rule of this release objects to something that is declared or printed, or leaves it open and asks for a fact. " +
		"Where no rule objects, that is never “lawful”: nobody has looked at what is really done. " +
		"How words are read is the author’s, and a reading can be wrong. None of this is legal advice.</p>\n" +
		"<p><b>Must</b>: an enactment requires it. <b>Should</b>: guidance or a clear inference from an enactment asks for it. <b>Could</b>: good practice. " +
		"Provisions lead to the official text as it stood on the day of the finding.</p>\n" +
		"</footer>\n</body>\n</html>\n")
	return p.out.Flush()
}
