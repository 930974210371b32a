package predictcovid.run;
import java.nio.file.*; import java.time.*; import java.util.*; import java.util.concurrent.*; import predictcovid.series.*; import predictcovid.selection.*; import predictcovid.feature.*;
class Scratch {
  public static void main(String[] a) throws Exception {
    ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("smile")).setLevel(ch.qos.logback.classic.Level.WARN);
    long t0=System.nanoTime();
    List<Observation> obs=new ArrayList<>(); Map<String,Place> ps=new HashMap<>();
    List<String> l=Files.readAllLines(Path.of("/work/shared/data/owid/owid-covid-data-2020-06-18.csv"));
    for(String s:l.subList(1,l.size())){String[] p=s.split(",",-1); if(p[2].startsWith("\"")) {System.out.println(s);continue;} Place pl=ps.computeIfAbsent(p[0],k->new Place(p[0],p[2],p[1].isEmpty()?Optional.empty():Optional.of(p[1]))); obs.add(new Observation(pl,LocalDate.parse(p[3]),p[5].isEmpty()?Double.NaN:Double.parseDouble(p[5])));}
    for (String loc: new String[]{"World","Brazil","Spain","WORLD"}) {
    long t=System.nanoTime();
    SurveillanceSeries s=SurveillanceSeries.of(obs,loc); System.out.println(s.series().location()+" "+s.series().frequency()+" "+s.series().firstDate()+".."+s.series().lastDate()+" "+s.report()+" "+s.reconciliation()+" weekly "+s.weeklyPlaces()+"/"+s.places()+" ms "+(System.nanoTime()-t)/1000000);
    Settings st=SettingsCheck.check(SettingValues.of(Map.of(),Map.of()),Locale.ENGLISH);
    t=System.nanoTime();
    Training.Windows w=Training.windows(s.series(),st);
    TimeSeries learnt=s.series().between(st.startDate().plusDays(1),s.series().lastDate());
    Training tr=Training.of(w,learnt,st.columns(),st);
    TrainedModel m=Training.fitToAll(learnt,tr,st,"x");
    System.out.printf("%s rmsle %.4f base %.4f rows %d/%d ms %d%n",loc,100*tr.score().rmsle(),100*tr.score().baselineRmsle(),tr.train().size(),tr.validation().size(),(System.nanoTime()-t)/1000000);
    tr.backtest().errors().forEach(e->System.out.printf("  h%d n=%d %.4f %.4f%n",e.horizon(),e.forecasts(),e.rmsle(),e.baselineRmsle()));
    System.out.println(tr.backtest().coverage(7));
    m.forecast(10).points().forEach(System.out::println);
    System.out.println(tr.forest().importance());
    }
    t0=System.nanoTime();
    SurveillanceSeries s=SurveillanceSeries.of(obs,"World"); Settings st=SettingsCheck.check(SettingValues.of(Map.of(),Map.of()),Locale.ENGLISH);
    Training.Windows w=Training.windows(s.series(),st);
    for (SearchWindow sw: SearchWindow.values()) { t0=System.nanoTime(); ColumnSearch cs=new ColumnSearch(w.train(),w.validation(),sw,st.forest()); var r=cs.run(ColumnSubsets.subsets(Feature.columns()),List.of(),x->{}); System.out.println(sw+" "+(System.nanoTime()-t0)/1000000+" ms "+r.subList(0,3)+" base "+cs.baseline()+" heldout "+cs.errorOnValidation(r.get(0).columns())); }
    System.out.println(ColumnSubsets.permutations(Feature.columns()).size());
  }
}
