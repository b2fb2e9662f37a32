// basis/up.go: basis may import of this module

package basis

import _ "github.com/careprivacy/ukgdpr/rights"
