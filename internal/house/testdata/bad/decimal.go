// gdpr/fee.go: it is for gdpr/money alone

package gdpr

import _ "github.com/shopspring/decimal"
