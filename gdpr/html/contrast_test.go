package html_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// WCAG 2.2 at level AA: what text must stand out by from its ground, and what a shape that carries meaning must.
const (
	ofText  = 4.5 // 1.4.3
	ofShape = 3   // 1.4.11
)

// pairs says which colours of the style sheet stand on which of its grounds.
var pairs = []struct {
	colours, grounds string
	least            float64
}{
	{"ink soft link", "paper card", ofText},
	{"bad ask acc good none", "paper card", ofText},
	{"bad", "bad-bg", ofText},
	{"ask", "ask-bg", ofText},
	{"acc", "acc-bg", ofText},
	{"good", "good-bg", ofText},
	{"none", "none-bg", ofText},
	{"bar go ink", "paper", ofShape},
	{"bad ask acc good", "paper", ofShape}, // the shares
}

// schemes are the colours of the style sheet by name: of a light screen, of a dark one, and on paper.
func schemes(t *testing.T, css string) map[string]map[string]string {
	t.Helper()
	found := map[string]map[string]string{}
	names := []string{"light", "dark", "print"}
	for i, root := range regexp.MustCompile(`:root\{([^}]*)\}`).FindAllStringSubmatch(css, -1) {
		if i >= len(names) {
			t.Fatal("a fourth scheme")
		}
		found[names[i]] = map[string]string{}
		for _, c := range regexp.MustCompile(`--([a-z-]+):(#[0-9a-f]{3,6})\b`).FindAllStringSubmatch(root[1], -1) {
			found[names[i]][c[1]] = c[2]
		}
	}
	if len(found) != len(names) || len(found["light"]) < 10 {
		t.Fatalf("found %d schemes", len(found))
	}
	return found
}

// luminance is the relative luminance of a colour, as WCAG defines it.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	digits := strings.TrimPrefix(colour, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	sum := 0.0
	for i, weight := range [...]float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(digits[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatalf("the colour %q: %v", colour, err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Known ratios, so that the sums below mean something.
func TestContrastIsThatOfWCAG(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want float64
	}{{"#000", "#ffffff", 21}, {"#777777", "#fff", 4.48}, {"#767676", "#fff", 4.54}, {"#0000ff", "#fff", 8.59}, {"#fff", "#fff", 1}} {
		if found := contrast(t, test.a, test.b); math.Abs(found-test.want) > 0.005 {
			t.Errorf("%s on %s: found %.3f, want %.2f", test.a, test.b, found, test.want)
		}
	}
}

func TestContrast(t *testing.T) {
	text, err := os.ReadFile("style.css")
	if err != nil {
		t.Fatal(err)
	}
	css := string(text)
	for scheme, colours := range schemes(t, css) {
		for _, p := range pairs {
			for fore := range strings.FieldsSeq(p.colours) {
				for ground := range strings.FieldsSeq(p.grounds) {
					if colours[fore] == "" || colours[ground] == "" {
						t.Errorf("%s: no colour %s or %s", scheme, fore, ground)
					} else if found := contrast(t, colours[fore], colours[ground]); found < p.least {
						t.Errorf("%s: %s on %s: contrast %.2f, want %.1f at least", scheme, fore, ground, found, p.least)
					}
				}
			}
		}
	}
	// Every colour of text and shapes, and every ground, stands in the table, and none is made paler on the way.
	listed := func(name string, least float64, ground bool) bool {
		for _, p := range pairs {
			in := p.colours
			if ground {
				in = p.grounds
			}
			if p.least >= least && strings.Contains(" "+in+" ", " "+name+" ") {
				return true
			}
		}
		return false
	}
	uses := regexp.MustCompile(`[{;](color|background|background-color|fill|stroke):([^;}]+)`).FindAllStringSubmatch(css, -1)
	for _, use := range uses {
		name, isOurs := strings.CutPrefix(use[2], "var(--")
		name = strings.TrimSuffix(name, ")")
		if !isOurs {
			if name != "inherit" && name != "none" {
				t.Errorf("%s: %s is none of the colours of the schemes", use[1], use[2])
			}
			continue
		}
		least := float64(ofText)
		if use[1] == "fill" || use[1] == "stroke" {
			least = ofShape
		}
		if ground := strings.HasPrefix(use[1], "background"); !listed(name, least, ground) && name != "line" { // lines are ornament
			t.Errorf("%s: %s stands in no pair", use[1], name)
		}
	}
	if len(uses) < 40 || strings.Contains(css, "opacity") || strings.Contains(css, "rgba(") {
		t.Errorf("found %d uses of colours, and want none that is half transparent", len(uses))
	}
}
