package strict_test

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/internal/strict"
)

func Example() {
	var notice struct {
		Activities []struct {
			Name string `json:"name"`
		} `json:"activities"`
	}
	err := strict.Decode([]byte(`{"activities": [{"nmae": "clinic"}]}`), "notice.json", &notice)
	fmt.Println(err)
	// Output: notice.json:1:18: activities[0]: unknown field "nmae": did you mean "name"?
}
