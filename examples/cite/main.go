// Cite reads lines of text and writes what each of them cites: a line in, a JSON object out.
//
//	$ printf 'UK GDPR Article 9(2)(h)\n' | go run ./examples/cite
//	{"text":"UK GDPR Article 9(2)(h)","provisions":["UKGDPR/9(2)(h)"],"doubts":[]}
//
// The provisions are what the words say, as text keys; the doubts say what is wrong with
// the words and what was probably meant. The exit status is 0, or 2 where a line is too long or not UTF-8, or the answer
// cannot be written.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// longestLine is the most that a line may hold, in bytes.
const longestLine = 1 << 20

// answer is what is written for a line.
type answer struct {
	Text       string          `json:"text"`
	Provisions []law.Provision `json:"provisions"`
	Doubts     []doubt         `json:"doubts"`
}

// doubt is a remark on a citation: on a provision by its key, or on words that name none.
type doubt struct {
	About string `json:"about"`
	Why   string `json:"why"`
}

func main() {
	switch {
	case len(os.Args) == 2 && (os.Args[1] == "-h" || os.Args[1] == "-help" || os.Args[1] == "--help"):
		fmt.Println("usage: cite <TEXT: a line of standard input in, a JSON object out")
		return
	case len(os.Args) > 1:
		fmt.Fprintf(os.Stderr, "cite: argument %q: want none, and the text on standard input\n", os.Args[1])
		os.Exit(2)
	}
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(in io.Reader, out io.Writer) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longestLine+len("\r\n")+1) // the scanner wants one byte more than it gives
	to := json.NewEncoder(out)
	to.SetEscapeHTML(false)
	n := 0
	for lines.Scan() {
		n++
		if !utf8.Valid(lines.Bytes()) {
			return fmt.Errorf("cite: line %d: not UTF-8: save the text as UTF-8", n)
		}
		if err := to.Encode(cite(lines.Text())); err != nil {
			return fmt.Errorf("cite: line %d: %w", n, err)
		}
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return fmt.Errorf("cite: line %d: too long: want at most %d bytes a line", n+1, longestLine)
	case err != nil:
		return fmt.Errorf("cite: line %d: %w", n+1, err)
	}
	return nil
}

// cite gathers all that a text cites.
func cite(text string) answer {
	a := answer{Text: text, Provisions: []law.Provision{}, Doubts: []doubt{}}
	for m := range law.Find(text) {
		a.Provisions = append(a.Provisions, m.Provisions...)
		for _, d := range m.Doubts {
			a.Doubts = append(a.Doubts, doubt{about(d, text), why(d)})
		}
	}
	return a
}

// about is the key of the provision in doubt, or the words where there is none.
func about(d law.Doubt, text string) string {
	if key, err := d.About.MarshalText(); err == nil {
		return string(key)
	}
	return text[d.Start:d.End]
}

// why is the reason with what was probably meant.
func why(d law.Doubt) string {
	s := d.Why
	for i, p := range d.Likely {
		if i == 0 {
			s += "; probably "
		} else {
			s += " or "
		}
		s += p.String()
	}
	return s
}
