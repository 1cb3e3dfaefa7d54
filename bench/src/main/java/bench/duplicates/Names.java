package bench.duplicates;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names as people have them, the frequent ones first. The short forms are a list of their own, not the product's. */
final class Names {
    static final List<String> FIRST = List.of(
            "María", "José", "Antonio", "Carmen", "James", "Manuel", "Ana", "Francisco", "John", "Laura", "David",
            "Robert", "Juan", "Isabel", "Michael", "Javier", "Cristina", "Daniel", "Mary", "Marta", "William", "Carlos",
            "Jesús", "Dolores", "Alejandro", "Lucía", "Miguel", "Jennifer", "Rafael", "Pilar", "Elizabeth", "Pedro",
            "Pablo", "Elena", "Richard", "Ángel", "Sergio", "Raquel", "Thomas", "Sofía", "Fernando", "Jorge", "Rosario",
            "Luis", "Alberto", "Patricia", "Charles", "Álvaro", "Teresa", "Diego", "Adrián", "Raúl", "Susan", "Enrique",
            "Ramón", "Vicente", "Concepción", "Iván", "Margaret", "Rubén", "Óscar", "Andrés", "Joaquín", "Ignacio",
            "Katherine", "Santiago", "Eduardo", "Víctor", "Emily", "Roberto", "Jaime", "Nuria", "Mario", "Edward",
            "Beatriz", "Guillermo", "Daniela", "Silvia", "Christopher", "Guadalupe", "Julia", "Anthony", "Inés",
            "Gonzalo", "Paula", "Matthew", "Hugo", "Marcos", "Olga", "Nicholas", "Irene", "Sonia", "Esther", "Rebecca",
            "Tomás", "Noelia", "Samuel", "Lorena", "Joshua", "Gabriela", "Begoña", "Iker", "Oliver", "Sarah", "Priya",
            "Wei", "Zoë", "Björn", "Amélie", "Giulia", "Mateusz", "Aisha", "Mohamed", "Ingrid", "Hiroshi", "Fatima");

    static final List<String> LAST = List.of(
            "García", "Rodríguez", "González", "Fernández", "López", "Smith", "Martínez", "Sánchez", "Pérez", "Johnson",
            "Gómez", "Martín", "Williams", "Jiménez", "Ruiz", "Brown", "Hernández", "Díaz", "Moreno", "Jones", "Muñoz",
            "Álvarez", "Romero", "Davis", "Alonso", "Gutiérrez", "Navarro", "Miller", "Torres", "Domínguez", "Vázquez",
            "Wilson", "Ramos", "Gil", "Ramírez", "Taylor", "Serrano", "Blanco", "Molina", "Anderson", "Morales",
            "Suárez", "Ortega", "Thomas", "Delgado", "Castro", "Ortiz", "Jackson", "Rubio", "Marín", "Sanz", "White",
            "Núñez", "Iglesias", "Medina", "Harris", "Garrido", "Cortés", "Castillo", "Thompson", "Santos", "Lozano",
            "Guerrero", "Clark", "Cano", "Prieto", "Méndez", "Lewis", "Cruz", "Calvo", "Gallego", "Robinson", "Vidal",
            "León", "Márquez", "Walker", "Herrera", "Peña", "Flores", "Young", "Cabrera", "Campos", "Vega", "Allen",
            "Fuentes", "Carrasco", "Díez", "King", "Reyes", "Caballero", "Nieto", "Wright", "Aguilar", "Pascual",
            "Santana", "Scott", "Herrero", "Lorenzo", "Montero", "Hughes", "Hidalgo", "Giménez", "Ibáñez", "O'Brien",
            "Ferrer", "Durán", "Santiago", "Edwards", "Benítez", "Mora", "Vicente", "Murphy", "Vargas", "Arias",
            "Carmona", "Kelly", "Crespo", "Román", "Pastor", "Cooper", "Soto", "Sáez", "Velasco", "Bailey", "Moya",
            "Soler", "Parra", "Reed", "Esteban", "Bravo", "Gallardo", "Morgan", "Rojas", "Müller", "Kowalski", "Rossi",
            "Nakamura", "Larsson", "Nguyen", "Okafor", "Dubois", "Schneider", "Novák", "Ivanova", "Silva", "Hopper",
            "Lovelace", "Etxeberria", "Urrutia", "Puig", "Fàbregas", "Castells", "Whitfield", "Pemberton", "Hargreaves");

    static final Map<String, List<String>> SHORT = Map.ofEntries(
            Map.entry("Robert", List.of("Bob", "Rob", "Bobby")),
            Map.entry("William", List.of("Bill", "Will", "Billy")),
            Map.entry("Elizabeth", List.of("Liz", "Beth", "Betty")),
            Map.entry("Margaret", List.of("Peggy", "Maggie", "Meg")),
            Map.entry("Richard", List.of("Dick", "Rick", "Rich")),
            Map.entry("James", List.of("Jim", "Jimmy")),
            Map.entry("John", List.of("Jack", "Johnny")),
            Map.entry("Katherine", List.of("Kate", "Kathy")),
            Map.entry("Michael", List.of("Mike")),
            Map.entry("Thomas", List.of("Tom")),
            Map.entry("Edward", List.of("Ted", "Ed", "Ned")),
            Map.entry("Jennifer", List.of("Jen", "Jenny")),
            Map.entry("Charles", List.of("Chuck", "Charlie")),
            Map.entry("Anthony", List.of("Tony")),
            Map.entry("Patricia", List.of("Patty", "Pat")),
            Map.entry("Christopher", List.of("Chris", "Kit")),
            Map.entry("Nicholas", List.of("Nick")),
            Map.entry("Matthew", List.of("Matt")),
            Map.entry("Rebecca", List.of("Becky")),
            Map.entry("Francisco", List.of("Paco", "Pancho", "Fran", "Kiko")),
            Map.entry("José", List.of("Pepe")),
            Map.entry("Ignacio", List.of("Nacho")),
            Map.entry("Dolores", List.of("Lola")),
            Map.entry("Concepción", List.of("Concha", "Conchita")),
            Map.entry("Manuel", List.of("Manolo")),
            Map.entry("Rosario", List.of("Charo")),
            Map.entry("Enrique", List.of("Quique", "Kike")),
            Map.entry("Guadalupe", List.of("Lupe")),
            Map.entry("Jesús", List.of("Chus", "Chuy")),
            Map.entry("Guillermo", List.of("Memo", "Guille")),
            Map.entry("Eduardo", List.of("Edu", "Lalo")),
            Map.entry("Javier", List.of("Javi")),
            Map.entry("Alejandro", List.of("Álex", "Jandro")),
            Map.entry("Daniel", List.of("Dani")),
            Map.entry("Antonio", List.of("Toni", "Toño")),
            Map.entry("Pedro", List.of("Perico")),
            Map.entry("Cristina", List.of("Cris")),
            Map.entry("Beatriz", List.of("Bea")),
            Map.entry("Isabel", List.of("Isa", "Chabela")),
            Map.entry("Santiago", List.of("Santi")),
            Map.entry("Roberto", List.of("Beto")),
            Map.entry("Teresa", List.of("Tere")),
            Map.entry("Rafael", List.of("Rafa")),
            Map.entry("Fernando", List.of("Fer", "Nando")),
            Map.entry("Vicente", List.of("Chente")));

    /** Colleagues whose names are like each other. */
    static final List<List<String>> ALIKE = List.of(
            List.of("Mario", "María"),
            List.of("Daniel", "Daniela"),
            List.of("Julio", "Julia"),
            List.of("Juan", "Iván"),
            List.of("Paul", "Paula"),
            List.of("Marta", "María"),
            List.of("Gabriel", "Gabriela"),
            List.of("Carlos", "Carla"),
            List.of("Andrés", "Andrea"),
            List.of("Ana", "Anna"),
            List.of("Christina", "Christine"),
            List.of("Luis", "Luisa"),
            List.of("Jon", "Jan"),
            List.of("Erik", "Erika"),
            List.of("Martin", "Martina"),
            List.of("Laura", "Lara"),
            List.of("Fernando", "Fernanda"),
            List.of("Elena", "Helena"));

    static final List<String> SYLLABLES = List.of(
            "gar", "mar", "tin", "lo", "san", "per", "rez", "dri", "fer", "nan", "gom", "ruz", "her", "var", "smi",
            "ber", "man", "ska", "vic", "ton", "ley", "ford", "nor", "wind", "aq", "ua", "tek", "ver", "de", "sol");

    static final List<String> TRADES = List.of(
            "Foods", "Systems", "Talleres", "Bodegas", "Networks", "Clínica", "Logistics", "Energy", "Design", "Media",
            "Consulting", "Textil", "Software", "Transportes", "Partners", "Labs");

    static final List<String> FORMS = List.of(
            "", "", "", ", S.L.", " S.L.", " SL", " S.A.", " Inc", ", Inc.", " Ltd", " Ltd.", " Limited", " GmbH", " LLC",
            " Corp.", " S.A. de C.V.");

    private Names() {}

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    static String key(String text) {
        return plain(text).replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
