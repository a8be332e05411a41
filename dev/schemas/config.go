package main

import (
	"go/ast"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"strings"
)

// Where the kinds of configuration files stand, which no API server serves: modules and folders in
// them. Not every release has every folder. The modules kube-proxy, kube-scheduler and
// pod-security-admission are left out: the proxy does not have them at all these releases.
var configurations = map[string][]string{
	"k8s.io/kubelet": {"config/v1*"},
	"k8s.io/apiserver": {
		"pkg/apis/apiserver/v1*", "pkg/apis/audit/v1*", "pkg/apis/config/v1*",
		"pkg/admission/plugin/*/config/apis/*/v1*",
	},
	"k8s.io/kubernetes": {"cmd/kubeadm/app/apis/kubeadm/v1*"},
}

// Types of other packages that are read as a value.
var values = map[string]fieldType{
	"k8s.io/apimachinery/pkg/apis/meta/v1.Duration":      "string",
	"k8s.io/apimachinery/pkg/apis/meta/v1.Time":          "time",
	"k8s.io/apimachinery/pkg/apis/meta/v1.MicroTime":     "time",
	"k8s.io/apimachinery/pkg/api/resource.Quantity":      "quantity",
	"k8s.io/apimachinery/pkg/api/resource.QuantityValue": "quantity",
	"k8s.io/apimachinery/pkg/runtime.RawExtension":       "any",
	"k8s.io/apimachinery/pkg/runtime.Unknown":            "any",
	"k8s.io/apimachinery/pkg/types.UID":                  "string",
	"k8s.io/apimachinery/pkg/util/intstr.IntOrString":    "int-or-string",
	"k8s.io/api/core/v1.ResourceList":                    "{}quantity",
	"time.Duration":                                      "int64",
}

var basic = map[string]fieldType{
	"string": "string", "bool": "bool", "any": "any", "error": "any",
	"int": "int64", "int32": "int32", "int64": "int64", "uint16": "int32", "uint32": "int64",
	"float32": "number", "float64": "number",
}

// A goPackage is the source of one package of a release.
type goPackage struct {
	path    string
	types   map[string]ast.Expr
	imports map[string]string
	// Types that decode themselves.
	own   map[string]bool
	files []*ast.File
}

// A goReader reads the Go types of one release.
type goReader struct {
	*schemas
	release  string
	minor    int
	packages map[string]*goPackage
}

// addConfigurations adds the kinds of configuration files, from the Go types that are their schema.
func (s *schemas) addConfigurations(releases []string) {
	for i, release := range releases {
		g := &goReader{s, release, s.first + i, map[string]*goPackage{}}
		for module, patterns := range configurations {
			for _, pattern := range patterns {
				folders, _ := filepath.Glob(filepath.Join(g.module(module), pattern))
				for _, folder := range folders {
					relative, _ := filepath.Rel(g.module(module), folder)
					g.addKinds(module + "/" + filepath.ToSlash(relative))
				}
			}
		}
	}
}

// module is the folder of a module at the release.
func (g *goReader) module(name string) string {
	if name == "k8s.io/kubernetes" {
		return fetch(name, "v"+g.release)
	}
	return fetch(name, "v0"+strings.TrimPrefix(g.release, "1"))
}

func (g *goReader) read(path string) *goPackage {
	if known := g.packages[path]; known != nil {
		return known
	}
	parts := strings.SplitN(path, "/", 3)
	folder := filepath.Join(g.module(parts[0]+"/"+parts[1]), filepath.FromSlash(parts[2]))
	entries, err := os.ReadDir(folder)
	if err != nil {
		log.Fatal(err)
	}
	p := &goPackage{path, map[string]ast.Expr{}, map[string]string{}, map[string]bool{}, nil}
	for _, entry := range entries {
		name := entry.Name()
		if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") && !strings.HasPrefix(name, "zz_") {
			p.add(parse(filepath.Join(folder, name)))
		}
	}
	g.packages[path] = p
	return p
}

func (p *goPackage) add(file *ast.File) {
	p.files = append(p.files, file)
	for _, imported := range file.Imports {
		path := unquoted(imported.Path)
		name := path[strings.LastIndex(path, "/")+1:]
		if imported.Name != nil {
			name = imported.Name.Name
		}
		if known, is := p.imports[name]; is && known != path {
			log.Fatalf("%s: its files import %s and %s by one name", p.path, known, path)
		}
		p.imports[name] = path
	}
	for _, decl := range file.Decls {
		switch declared := decl.(type) {
		case *ast.GenDecl:
			for _, spec := range declared.Specs {
				if named, is := spec.(*ast.TypeSpec); is {
					p.types[named.Name.Name] = named.Type
				}
			}
		case *ast.FuncDecl:
			if declared.Recv != nil && declared.Name.Name == "UnmarshalJSON" {
				if star, is := declared.Recv.List[0].Type.(*ast.StarExpr); is {
					p.own[star.X.(*ast.Ident).Name] = true
				}
			}
		}
	}
}

// addKinds adds what a package registers: scheme.AddKnownTypes(version, &Kind{}, …), and
// scheme.AddKnownTypeWithName(version.WithKind("Kind"), &Type{}).
func (g *goReader) addKinds(path string) {
	p := g.read(path)
	for _, file := range p.files {
		ast.Inspect(file, func(node ast.Node) bool {
			call, is := node.(*ast.CallExpr)
			if !is {
				return true
			}
			called, is := call.Fun.(*ast.SelectorExpr)
			if !is || !strings.HasPrefix(called.Sel.Name, "AddKnownType") {
				return true
			}
			registered, name := call.Args[0], ""
			if with, is := registered.(*ast.CallExpr); is {
				registered, name = with.Fun.(*ast.SelectorExpr).X, unquoted(with.Args[0])
			}
			variable, is := registered.(*ast.Ident)
			if !is {
				// An old name, EncryptionConfig of v1, which no program reads any more.
				return true
			}
			version := p.groupVersion(variable.Name)
			for _, argument := range call.Args[1:] {
				pointer, is := argument.(*ast.UnaryExpr)
				if !is {
					continue
				}
				literal, is := pointer.X.(*ast.CompositeLit).Type.(*ast.Ident)
				if is && !strings.HasSuffix(literal.Name, "List") {
					def := g.typeOf(p, literal)
					if name == "" || len(call.Args) > 2 {
						name = literal.Name
					}
					g.addKind(version, name, strings.TrimPrefix(def, "*"), g.minor)
				}
			}
			return true
		})
	}
}

// groupVersion reads a variable: schema.GroupVersion{Group: GroupName, Version: "v1"}.
func (p *goPackage) groupVersion(variable string) string {
	parts := map[string]string{}
	constants := map[string]string{}
	for _, file := range p.files {
		ast.Inspect(file, func(node ast.Node) bool {
			spec, is := node.(*ast.ValueSpec)
			if !is || len(spec.Values) != len(spec.Names) {
				return true
			}
			for i, name := range spec.Names {
				switch value := spec.Values[i].(type) {
				case *ast.BasicLit:
					constants[name.Name] = strings.Trim(value.Value, "\"`")
				case *ast.CompositeLit:
					for _, element := range value.Elts {
						pair, is := element.(*ast.KeyValueExpr)
						if !is || name.Name != variable {
							continue
						}
						key := pair.Key.(*ast.Ident).Name
						switch of := pair.Value.(type) {
						case *ast.BasicLit:
							parts[key] = unquoted(of)
						case *ast.Ident:
							parts[key] = "=" + of.Name
						}
					}
				}
			}
			return true
		})
	}
	group, version := parts["Group"], parts["Version"]
	if constant, is := strings.CutPrefix(group, "="); is {
		group = constants[constant]
	}
	if group == "" || version == "" {
		log.Fatalf("%s: cannot read %s", p.path, variable)
	}
	return apiVersion(group, version)
}

// typeOf gives the type that an expression names, and defines the objects on the way to it.
func (g *goReader) typeOf(p *goPackage, of ast.Expr) fieldType {
	switch t := of.(type) {
	case *ast.StarExpr:
		return g.typeOf(p, t.X)
	case *ast.ArrayType:
		if element, is := t.Elt.(*ast.Ident); is && element.Name == "byte" {
			return "bytes"
		}
		return "[]" + g.typeOf(p, t.Elt)
	case *ast.MapType:
		return "{}" + g.typeOf(p, t.Value)
	case *ast.InterfaceType:
		return "any"
	case *ast.SelectorExpr:
		return g.foreign(p.imports[t.X.(*ast.Ident).Name], t.Sel.Name)
	case *ast.Ident:
		if named, is := p.types[t.Name]; is {
			return g.named(p, t.Name, named)
		}
		if value, is := basic[t.Name]; is {
			return value
		}
	}
	log.Fatalf("%s: a type of an unknown form: %#v", p.path, of)
	return ""
}

func (g *goReader) foreign(path, name string) fieldType {
	if value, is := values[path+"."+name]; is {
		return value
	}
	if rest, is := strings.CutPrefix(path, "k8s.io/"); is {
		// What the API server serves has its schema already.
		def := "io.k8s." + strings.ReplaceAll(rest, "/", ".") + "." + name
		if g.definitions[def] != nil {
			return "*" + def
		}
		if strings.HasPrefix(path, "k8s.io/api/") {
			// No struct: the words of an enumeration.
			return "string"
		}
	}
	p := g.read(path)
	return g.typeOf(p, ast.NewIdent(name))
}

func (g *goReader) named(p *goPackage, name string, of ast.Expr) fieldType {
	if p.own[name] {
		return "any"
	}
	structure, is := of.(*ast.StructType)
	if !is {
		return g.typeOf(p, of)
	}
	def := p.path + "." + name
	for _, minors := range g.define(def) {
		if minors&g.bit(g.minor) != 0 {
			return "*" + def
		}
	}
	g.addFields(def, p, structure)
	return "*" + def
}

func (g *goReader) addFields(def string, p *goPackage, structure *ast.StructType) {
	for _, f := range structure.Fields.List {
		tag := ""
		if f.Tag != nil {
			tag = reflect.StructTag(strings.Trim(f.Tag.Value, "`")).Get("json")
		}
		name, options, _ := strings.Cut(tag, ",")
		switch {
		case name == "-":
		case name != "":
			g.addField(def, name, g.typeOf(p, f.Type), g.minor)
		case len(f.Names) == 0 || strings.Contains(options, "inline"):
			g.inline(def, p, f.Type)
		default:
			// Without a tag, Go's own name is that in JSON.
			g.addField(def, f.Names[0].Name, g.typeOf(p, f.Type), g.minor)
		}
	}
}

// inline adds the fields of an embedded struct.
func (g *goReader) inline(def string, p *goPackage, of ast.Expr) {
	switch t := of.(type) {
	case *ast.Ident:
		g.addFields(def, p, p.types[t.Name].(*ast.StructType))
	case *ast.SelectorExpr:
		path := p.imports[t.X.(*ast.Ident).Name]
		if t.Sel.Name == "TypeMeta" {
			g.addField(def, "apiVersion", "string", g.minor)
			g.addField(def, "kind", "string", g.minor)
			return
		}
		other := g.read(path)
		g.addFields(def, other, other.types[t.Sel.Name].(*ast.StructType))
	default:
		log.Fatalf("%s: an embedded type of an unknown form", def)
	}
}
