package ico

import (
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
)

// headingRow is the row, counted from 1, in which the headings of the template stand.
const headingRow = 9

// The titles of the block above the headings, each over a column of names and one of values.
const (
	titleController     = "Name and contact details"
	titleOfficer        = "Data protection officer (if applicable)"
	titleRepresentative = "Representative (if applicable)"
	titleRecord         = "Record"
)

// contacts are the words for who answers for data protection.
var contacts = [...]string{gdpr.Officer: "data protection officer", gdpr.Lead: "data protection lead", gdpr.NoContact: "nobody"}

// header writes the rows above the headings.
func (s *sheet) header(r *gdpr.Record) {
	c := &r.Controller
	contact := ""
	if c.Contact != 0 && int(c.Contact) < len(contacts) {
		contact = contacts[c.Contact]
	}
	reviewed := ""
	if r.Reviewed != 0 {
		reviewed = r.Reviewed.String()
	}
	rows := [headingRow - 1][8]string{
		{titleController, "", titleOfficer, "", titleRepresentative, "", titleRecord},
		{"Name", c.Name, "Name", contact, "Name", c.Representative, "Version", r.Version},
		{"Address", c.Address, "Address", c.ContactRoute, "Address", "", "Kept by", r.Owner},
		{"Email", "", "Email", "", "Email", "", "Reviewed", reviewed},
		{"Telephone", "", "Telephone", "", "Telephone"},
	}
	for i := range rows {
		for j := range s.columns {
			s.cell.out = s.cell.out[:0]
			if j < len(rows[i]) && rows[i][j] != "" {
				s.cell.write(rows[i][j], true)
			}
			s.csv.cell(s.cell.out)
		}
		s.row()
	}
}

// readHeader reads the rows above the headings. A name of the block, such as Address, has its value in the next cell; the title above
// or to the left says of whom. What is not known is passed over.
func (t *table) readHeader(r *gdpr.Record) {
	titles := [...]string{titleController, titleOfficer, titleRepresentative, titleRecord}
	of := make([]string, len(columns)) // the title over each column
	values := map[string][]string{}
	for i := range of {
		of[i] = titleController
	}
	for i := range t.rows[:t.headings] {
		cells := t.rows[i].cells
		for j := 0; j < min(len(cells), len(of)); j++ {
			label := strings.TrimSuffix(strings.TrimSpace(cells[j]), ":")
			for _, title := range titles {
				if begin, _, _ := strings.Cut(title, " ("); len(label) >= len(begin) && strings.EqualFold(label[:len(begin)], begin) {
					for k := j; k < len(of); k++ {
						of[k] = title
					}
				}
			}
			for _, name := range [...]string{"Name", "Address", "Email", "Telephone", "Version", "Kept by", "Reviewed"} {
				if !strings.EqualFold(label, name) || j+1 >= len(cells) {
					continue
				}
				if value := readText(strings.TrimSpace(cells[j+1])); value != "" {
					key := of[j]
					if key == titleRecord || name == "Name" && key != titleRepresentative {
						key += name
					}
					if name == "Reviewed" {
						c := t.at(i, j+1)
						c.readDate(value, &r.Reviewed)
						t.refuse(i, j+1, c.err)
					}
					values[key] = append(values[key], value)
				}
				j++
				break
			}
		}
	}
	joined := func(key string) string { return strings.Join(values[key], ", ") }
	c := &r.Controller
	c.Name, c.Address, c.ContactRoute = joined(titleController+"Name"), joined(titleController), joined(titleOfficer)
	c.Representative = joined(titleRepresentative)
	r.Version, r.Owner = joined(titleRecord+"Version"), joined(titleRecord+"Kept by")
	if name := joined(titleOfficer + "Name"); name != "" {
		c.Contact = gdpr.Officer
		for kind, words := range contacts {
			if kind > 0 && strings.EqualFold(name, words) {
				c.Contact, name = gdpr.Contact(kind), ""
			}
		}
		if name != "" {
			c.ContactRoute = strings.TrimSuffix(name+", "+c.ContactRoute, ", ")
		}
	}
}
