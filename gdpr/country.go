package gdpr

import (
	"strings"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// exit is the first whole day of the UK GDPR: before it, the European Economic Area is one area with the UK.
var exit = civil.On(2021, time.January, 1)

// Names of places, parted by bars: the United Kingdom, and the states of the European Economic Area without it.
const (
	home = "uk|gb|united kingdom|great britain|england|scotland|wales|northern ireland"
	area = "eu|eea|european union|european economic area" +
		"|at|austria|be|belgium|bg|bulgaria|hr|croatia|cy|cyprus|cz|czechia|dk|denmark|ee|estonia|fi|finland|fr|france|de|germany" +
		"|gr|greece|hu|hungary|is|iceland|ie|ireland|it|italy|lv|latvia|li|liechtenstein|lt|lithuania|lu|luxembourg|mt|malta" +
		"|nl|netherlands|no|norway|pl|poland|pt|portugal|ro|romania|sk|slovakia|si|slovenia|es|spain|se|sweden"
)

// Places that adequacy reaches as a whole, beside the states of the European Economic Area: DPA 2018 Schedule 21
// paragraph 5 as revised to 2026-09-30 (text), Gibraltar among them. Canada, Japan, the Republic of Korea (from
// 2022-12-19) and the United States are approved in part: there it depends on the recipient (guidance).
const (
	approved = "gi|gibraltar|ad|andorra|ar|argentina|fo|faroe islands|gg|guernsey|im|isle of man|il|israel|je|jersey" +
		"|nz|new zealand|ch|switzerland|uy|uruguay"
	unitedStates = "us|usa|united states|united states of america"
)

func among(list, place string) bool {
	for name := range strings.SplitSeq(list, "|") {
		if len(name) == len(place) && strings.EqualFold(name, place) {
			return true
		}
	}
	return false
}

// Abroad reports whether data sent to a place, given by its name or two-letter code, leave the area in which
// they move without Chapter V: the European Economic Area until 2020, the United Kingdom since. An empty
// place is the UK; "any" is everywhere, as for what is published, and no transfer to anybody.
func Abroad(place string, on civil.Date) bool {
	return place != "" && place != "any" && !among(home, place) && !(on < exit && among(area, place))
}

// Lies reports whether a place lies in an area: "uk", "eu", "eea" or a country, by name or two-letter code.
func Lies(place, in string) bool {
	return strings.EqualFold(place, in) || among(home, place) && among(home, in) || among("eu|eea", in) && among(area, place)
}
